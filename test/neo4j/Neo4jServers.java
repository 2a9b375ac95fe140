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
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.neo4j.configuration.GraphDatabaseInternalSettings;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.configuration.connectors.BoltConnector;
import org.neo4j.configuration.connectors.ConnectorPortRegister;
import org.neo4j.configuration.connectors.ConnectorType;
import org.neo4j.configuration.helpers.SocketAddress;
import org.neo4j.dbms.api.DatabaseManagementService;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;
import org.neo4j.kernel.internal.GraphDatabaseAPI;

/**
 * Neo4js for a run of the tests, as many as are asked for, in one Java: the first takes a dozen seconds of processor time, as
 * Java has to read and compile it, any other one or two. It prints "READY port". Whoever connects to that port of this machine
 * and sends a line, a password, is answered with a line: "bolt://... FOLDER" of an empty Neo4j on a free port (user neo4j), its data in
 * that temporary folder, or with what went wrong. A folder behind the password is one with data, which is served and removed in the end. That Neo4j stops, data and all, when the connection closes, and Java
 * when its standard input and all connections have closed: whoever uses them cannot leave them behind, not even by being killed.
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
            String wish = said.readLine();
            if (wish == null) return;
            String[] parts = wish.split(" ", 2);
            Path home = parts.length > 1 ? Path.of(parts[1]) : Files.createTempDirectory("cpg-neo4j-" + ProcessHandle.current().pid() + "-");
            try {
                new PrintStream(user.getOutputStream(), true).println(start(home, parts[0]));
                said.transferTo(Writer.nullWriter());
            } finally {
                stop(home);
            }
        } catch (IOException gone) {
            // as if it had closed the connection
        } finally {
            leave();
        }
    }

    /** Answers with where it is, or why it is not. */
    private static String start(Path home, String password) {
        try {
            DatabaseManagementService server = new DatabaseManagementServiceBuilder(home)
                .setConfig(BoltConnector.enabled, true)
                .setConfig(BoltConnector.listen_address, new SocketAddress("127.0.0.1", 0))
                .setConfig(BoltConnector.advertised_address, new SocketAddress("127.0.0.1", 0))
                .setConfig(GraphDatabaseSettings.auth_enabled, true)
                .setConfig(GraphDatabaseSettings.pagecache_memory, Runtime.getRuntime().maxMemory() / 8)
                .setConfig(GraphDatabaseInternalSettings.netty_server_shutdown_quiet_period, 0)
                .build();
            RUNNING.put(home, server);
            GraphDatabaseAPI system = (GraphDatabaseAPI) server.database("system");
            system.executeTransactionally(
                "ALTER USER neo4j SET PASSWORD $password CHANGE NOT REQUIRED", Map.of("password", password));
            if (!server.database("neo4j").isAvailable(Duration.ofMinutes(2).toMillis())) return "The database did not open.";
            var ports = system.getDependencyResolver().resolveDependency(ConnectorPortRegister.class);
            return "bolt://127.0.0.1:" + ports.getLocalAddress(ConnectorType.BOLT).getPort() + " " + home;
        } catch (RuntimeException failure) {
            return failure.toString().replaceAll("\\s+", " ");
        }
    }

    private static void stop(Path home) {
        DatabaseManagementService server = RUNNING.remove(home);
        if (server != null) server.shutdown();
        try (var files = Files.walk(home)) {
            files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
        } catch (IOException gone) {
            // nothing left to remove
        }
    }
}
