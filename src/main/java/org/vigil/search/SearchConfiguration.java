package org.vigil.search;

import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.vigil.database.DataFolder;

/** An index in the data folder, unless a search engine is given. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SearchSettings.class)
class SearchConfiguration {

    @Bean
    @Primary
    IndexPlaces indexPlaces(ObjectProvider<OpenSearchPlaces> given, DataFolder data, Clock clock) {
        return given.getIfAvailable() == null ? new LucenePlaces(data, clock) : given.getObject();
    }
}
