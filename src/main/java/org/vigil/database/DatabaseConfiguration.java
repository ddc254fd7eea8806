package org.vigil.database;

import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.vigil.shared.Check;

/**
 * The two pools and what stands under them. Each bean takes the one below as a parameter, so that Spring closes the pools
 * first and stops PostgreSQL last.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DatabaseSettings.class)
class DatabaseConfiguration {

    @Bean
    DataFolder dataFolder(@Value("${vigil.data:data}") String path) {
        return DataFolder.at(path);
    }

    /** {@code doctor} looks at the folder by itself, before there is a database; a site that is served has it looked at here. */
    @Bean
    @ConditionalOnWebApplication
    @Order(10)
    Check folderCheck(DataFolder folder) {
        return new FolderCheck(folder.path().toString());
    }

    @Bean
    DatabaseServer databaseServer(
            DataFolder folder, DatabaseSettings settings, @Value("${vigil.command:serve}") String command) {
        return new DatabaseChoice(folder, settings, command).server();
    }

    @Bean
    ModuleTables moduleTables(DatabaseServer server) {
        return new ModuleTables(unpooled(server.owner()));
    }

    /** The pool of the owner. Whoever has it finds all tables made, unless the command is to look and not to touch. */
    @Bean
    @Primary
    DataSource dataSource(
            DatabaseServer server, ModuleTables tables, @Value("${vigil.database.migrate:true}") boolean migrate) {
        var login = server.owner();
        if (migrate) {
            tables.bringUpToDate();
        }
        var pool = pool("owner", login, 10);
        pool.addDataSourceProperty("reWriteBatchedInserts", "true");
        pool.setMinimumIdle(1);
        return pool;
    }

    @Bean(defaultCandidate = false)
    @Readers
    DataSource readersDataSource(DatabaseServer server, DataSource migrated) {
        var pool = pool("readers", server.reader(), 12);
        pool.setMinimumIdle(2);
        pool.setReadOnly(true);
        var readOnly = "set default_transaction_read_only = on";
        pool.setConnectionInitSql(
                server.readerRole() == null ? readOnly : "%s; set role %s".formatted(readOnly, server.readerRole()));
        return pool;
    }

    @Bean
    @Primary
    JdbcClient jdbcClient(DataSource owner) {
        return JdbcClient.create(owner);
    }

    @Bean(defaultCandidate = false)
    @Readers
    JdbcClient readersJdbcClient(@Readers DataSource readers) {
        return JdbcClient.create(readers);
    }

    @Bean
    Doorbell doorbell(DatabaseServer server, DataSource migrated) {
        return () -> unpooled(server.owner()).getConnection();
    }

    @Bean
    PlatformTransactionManager transactionManager(DataSource owner) {
        return new JdbcTransactionManager(owner);
    }

    private static HikariDataSource pool(String name, Login login, int size) {
        var pool = new HikariDataSource();
        pool.setPoolName(name);
        pool.setJdbcUrl(login.url());
        pool.setUsername(login.user());
        pool.setPassword(login.password());
        pool.setMaximumPoolSize(size);
        pool.setConnectionTimeout(10_000);
        return pool;
    }

    static DataSource unpooled(Login login) {
        var source = new DriverManagerDataSource(login.url());
        source.setUsername(login.user());
        source.setPassword(login.password());
        return source;
    }
}
