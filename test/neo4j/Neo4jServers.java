import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.Writer;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.neo4j.configuration.Config;
import org.neo4j.configuration.GraphDatabaseInternalSettings;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.configuration.connectors.BoltConnector;
import org.neo4j.configuration.connectors.ConnectorPortRegister;
import org.neo4j.configuration.connectors.ConnectorType;
import org.neo4j.configuration.helpers.SocketAddress;
import org.neo4j.dbms.api.DatabaseManagementService;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;
import org.neo4j.kernel.internal.GraphDatabaseAPI;
import org.neo4j.monitoring.DatabaseHealth;

/**
 * Neo4js for a run of the tests, as many as are asked for, in one Java: the first takes a dozen seconds of processor time, as
 * Java has to read and compile it, any other one or two. It prints "READY port". Whoever connects to that port of this machine
 * and sends a line, a password, is answered with a line: "bolt://... FOLDER" of an empty Neo4j on a free port (user neo4j), its data in
 * that temporary folder, or with what went wrong. "PASSWORD PORT FOLDER" asks for a Neo4j on that port with the data of that folder, which stays, whether its database opens or not; with 0 as the port,
 * for one on a free port whose folder is removed in the end.
 * Each further line is a fault to cause (see `cause`), answered with "OK" or what went wrong. That Neo4j stops when the connection closes, its
 * temporary folder is removed, and Java ends when its standard input and all connections have closed: whoever uses them cannot leave them behind,
 * not even by being killed.
 */
class Neo4jServers {
    private static final Map<Path, DatabaseManagementService> RUNNING = new ConcurrentHashMap<>();
    /** Standard input, and each connection. */
    private static final AtomicInteger USERS = new AtomicInteger(1);

    public static void main(String[] args) throws Exception {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> RUNNING.keySet().forEach(Neo4jServers::stop)));
        ServerSocket door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        new Thread(() -> accept(door)).start();
        System.out.println("READY " + door.getLocalPort());
        System.in.transferTo(OutputStream.nullOutputStream());
        leave();
    }

    private static void accept(ServerSocket door) {
        while (true) {
            try {
                Socket user = door.accept();
                USERS.incrementAndGet();
                new Thread(() -> serve(user)).start();
            } catch (IOException lost) {
                // who connected has gone
            }
        }
    }

    private static void leave() {
        if (USERS.decrementAndGet() == 0) System.exit(0);
    }

    private static void serve(Socket user) {
        try (user) {
            BufferedReader said = new BufferedReader(new InputStreamReader(user.getInputStream()));
            String line = said.readLine();
            if (line == null) return;
            String[] wanted = line.split(" ", 3);
            int port = wanted.length < 3 ? 0 : Integer.parseInt(wanted[1]);
            boolean temporary = port == 0;
            Path home = wanted.length < 3
                ? Files.createTempDirectory("cpg-neo4j-" + ProcessHandle.current().pid() + "-")
                : Path.of(wanted[2]);
            PrintStream answers = new PrintStream(user.getOutputStream(), true);
            try {
                answers.println(start(home, wanted[0], port, temporary));
                for (String fault; (fault = said.readLine()) != null; ) answers.println(cause(fault, RUNNING.get(home)));
            } finally {
                stop(home);
                if (temporary) remove(home);
            }
        } catch (IOException gone) {
            // as if it had closed the connection
        } finally {
            leave();
        }
    }

    /** Answers with where it is, or why it is not. */
    private static String start(Path home, String password, int port, boolean wait) {
        try {
            boolean isNew = wait || !Files.exists(home.resolve("data"));
            DatabaseManagementService server = new DatabaseManagementServiceBuilder(home)
                .setConfig(BoltConnector.enabled, true)
                .setConfig(BoltConnector.listen_address, new SocketAddress("127.0.0.1", port))
                .setConfig(BoltConnector.advertised_address, new SocketAddress("127.0.0.1", port))
                .setConfig(GraphDatabaseSettings.auth_enabled, true)
                .setConfig(GraphDatabaseSettings.pagecache_memory, Runtime.getRuntime().maxMemory() / 8)
                .setConfig(GraphDatabaseInternalSettings.netty_server_shutdown_quiet_period, 0)
                .build();
            RUNNING.put(home, server);
            GraphDatabaseAPI system = (GraphDatabaseAPI) server.database("system");
            if (isNew) system.executeTransactionally(
                "ALTER USER neo4j SET PASSWORD $password CHANGE NOT REQUIRED", Map.of("password", password));
            if (wait && !server.database("neo4j").isAvailable(Duration.ofMinutes(2).toMillis())) return "The database did not open.";
            var ports = system.getDependencyResolver().resolveDependency(ConnectorPortRegister.class);
            return "bolt://127.0.0.1:" + ports.getLocalAddress(ConnectorType.BOLT).getPort() + " " + home;
        } catch (RuntimeException failure) {
            return failure.toString().replaceAll("\\s+", " ");
        }
    }

    /** Causes what happens to databases: "panic", "read-only", "writable" or "full". */
    private static String cause(String fault, DatabaseManagementService server) {
        try {
            var parts = ((GraphDatabaseAPI) server.database("system")).getDependencyResolver();
            switch (fault) {
                case "panic" -> health(server).panic(new IOException("the disk has gone"));
                case "full" -> health(server).outOfDiskSpace(new IOException("No space left on device"));
                case "read-only", "writable" -> parts.resolveDependency(Config.class).setDynamic(
                    GraphDatabaseSettings.read_only_databases, fault.equals("writable") ? Set.of() : Set.of("neo4j"), "test");
                default -> throw new IllegalArgumentException(fault);
            }
            return "OK";
        } catch (RuntimeException failure) {
            return failure.toString().replaceAll("\\s+", " ");
        }
    }

    private static DatabaseHealth health(DatabaseManagementService server) {
        return ((GraphDatabaseAPI) server.database("neo4j")).getDependencyResolver().resolveDependency(DatabaseHealth.class);
    }

    private static void stop(Path home) {
        DatabaseManagementService server = RUNNING.remove(home);
        if (server != null) server.shutdown();
    }

    private static void remove(Path home) {
        try (var files = Files.walk(home)) {
            files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
        } catch (IOException gone) {
            // nothing left to remove
        }
    }
}
