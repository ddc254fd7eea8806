package org.vigil.database;

import static org.vigil.database.DatabaseConfiguration.unpooled;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A new database with every module's tables and no rows, as the first start of Vigil leaves it. One PostgreSQL serves all
 * tests of a JVM; each database in it is a copy of a migrated template and costs some tens of milliseconds.
 */
public final class TestDatabase {

    private static final AtomicInteger COUNT = new AtomicInteger();

    private final Login owner;
    private final Login reader;

    private TestDatabase(Login owner, Login reader) {
        this.owner = owner;
        this.reader = reader;
    }

    public static TestDatabase fresh() {
        return Server.ONE.copy("vigil_test_" + COUNT.incrementAndGet(), Server.TEMPLATE);
    }

    /** A database before its first migration. */
    public static TestDatabase empty() {
        return Server.ONE.copy("vigil_test_" + COUNT.incrementAndGet(), "template1");
    }

    /** A statement that only an administrator of the server may run. */
    static void administratorRuns(String sql) {
        Server.ONE.superuser.sql(sql).update();
    }

    /** The address for {@code vigil.database.url}, login included. */
    public String url() {
        return address(owner);
    }

    /** The address for {@code vigil.database.reader-url}, login included. */
    public String readerUrl() {
        return address(reader);
    }

    public DataSource owner() {
        return unpooled(owner);
    }

    public ModuleTables modules() {
        return new ModuleTables(owner());
    }

    /** Sees schema {@code pub} and nothing else. */
    public DataSource readers() {
        return unpooled(reader);
    }

    public JdbcClient jdbc() {
        return JdbcClient.create(owner());
    }

    public JdbcClient readersJdbc() {
        return JdbcClient.create(readers());
    }

    private static String address(Login login) {
        return "%s?user=%s&password=%s".formatted(login.url(), login.user(), login.password());
    }

    /** Gives a Spring context of a test a database of its own; see {@link DatabaseTest}. */
    public static final class Fresh implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            var database = fresh();
            TestPropertyValues.of(
                            "vigil.database.url=" + database.url(),
                            "vigil.database.reader-url=" + database.readerUrl(),
                            "vigil.data=target/test-data")
                    .applyTo(context);
        }
    }

    /** The PostgreSQL of this test JVM, on the first folder that no other test JVM uses. */
    private static final class Server {

        private static final String TEMPLATE = "vigil_template";
        private static final Server ONE = new Server(start());

        private final EmbeddedDatabase database;
        private final JdbcClient superuser;

        private Server(EmbeddedDatabase database) {
            this.database = database;
            this.superuser = JdbcClient.create(unpooled(database.superuser()));
            Runtime.getRuntime().addShutdownHook(new Thread(database::close));
            removeOldOnes();
            create(TEMPLATE, "template1");
            Migrations.run(unpooled(loginTo(TEMPLATE, database.owner())));
        }

        private static EmbeddedDatabase start() {
            for (var number = 1; ; number++) {
                var folder = DataFolder.at(Path.of("target/test-database", "" + number));
                var lock = folder.tryLock("test");
                if (lock.isPresent()) {
                    return EmbeddedDatabase.start(
                            folder,
                            lock.get(),
                            Path.of("target/postgres-binaries").toAbsolutePath(),
                            Map.of("fsync", "off", "synchronous_commit", "off", "max_connections", "200"));
                }
            }
        }

        private void removeOldOnes() {
            superuser
                    .sql("select datname from pg_database where datname like 'vigil\\_%'")
                    .query(String.class)
                    .list()
                    .forEach(name -> superuser.sql("drop database " + name).update());
            superuser.sql("drop role if exists hosted").update();
        }

        private synchronized TestDatabase copy(String name, String template) {
            create(name, template);
            return new TestDatabase(loginTo(name, database.owner()), loginTo(name, database.reader()));
        }

        private void create(String name, String template) {
            superuser
                    .sql("create database %s owner %s template %s".formatted(name, Cluster.OWNER, template))
                    .update();
            Cluster.rights(name).forEach(right -> superuser.sql(right).update());
        }

        private static Login loginTo(String name, Login login) {
            return new Login(login.url().replaceFirst("/vigil$", "/" + name), login.user(), login.password());
        }
    }
}
