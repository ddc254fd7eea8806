package org.vigil.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** A data folder that no other test has: for tests of what looks at everything that lies there. */
@TestConfiguration(proxyBeanMethods = false)
public class OwnFolder {

    @Bean
    @Primary
    DataFolder ownFolder() throws IOException {
        return DataFolder.at(Files.createTempDirectory(Files.createDirectories(Path.of("target/test-own")), "data"));
    }
}
