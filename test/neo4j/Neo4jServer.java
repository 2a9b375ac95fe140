import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.Map;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.configuration.connectors.BoltConnector;
import org.neo4j.configuration.GraphDatabaseInternalSettings;
import org.neo4j.configuration.connectors.ConnectorPortRegister;
import org.neo4j.configuration.connectors.ConnectorType;
import org.neo4j.configuration.helpers.SocketAddress;
import org.neo4j.dbms.api.DatabaseManagementService;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;
import org.neo4j.kernel.internal.GraphDatabaseAPI;

/**
 * A Neo4j of its own for one run of the tests: on a free port of this machine, with a password (environment variable
 * PASSWORD, user neo4j), its data in a temporary folder. It prints "READY bolt://..." once it may be used, and stops, data
 * and all, when its standard input closes: whoever started it cannot leave it behind, not even by being killed.
 */
class Neo4jServer {
    public static void main(String[] args) throws Exception {
        Path home = Files.createTempDirectory("cpg-neo4j-" + ProcessHandle.current().pid() + "-");
        DatabaseManagementService server = new DatabaseManagementServiceBuilder(home)
            .setConfig(BoltConnector.enabled, true)
            .setConfig(BoltConnector.listen_address, new SocketAddress("127.0.0.1", 0))
            .setConfig(BoltConnector.advertised_address, new SocketAddress("127.0.0.1", 0))
            .setConfig(GraphDatabaseSettings.auth_enabled, true)
            .setConfig(GraphDatabaseSettings.pagecache_memory, Runtime.getRuntime().maxMemory() / 8)
            .setConfig(GraphDatabaseInternalSettings.netty_server_shutdown_quiet_period, 0)
            .build();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server, home)));
        GraphDatabaseAPI system = (GraphDatabaseAPI) server.database("system");
        system.executeTransactionally(
            "ALTER USER neo4j SET PASSWORD $password CHANGE NOT REQUIRED", Map.of("password", System.getenv("PASSWORD")));
        if (!server.database("neo4j").isAvailable(Duration.ofMinutes(2).toMillis())) throw new IOException("The database did not open.");
        var ports = system.getDependencyResolver().resolveDependency(ConnectorPortRegister.class);
        System.out.println("READY bolt://127.0.0.1:" + ports.getLocalAddress(ConnectorType.BOLT).getPort());
        System.in.transferTo(java.io.OutputStream.nullOutputStream());
        System.exit(0);
    }

    private static void stop(DatabaseManagementService server, Path home) {
        server.shutdown();
        try (var files = Files.walk(home)) {
            files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
        } catch (IOException gone) {
            // nothing left to remove
        }
    }
}
