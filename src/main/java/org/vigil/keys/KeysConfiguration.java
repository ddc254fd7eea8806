package org.vigil.keys;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is sealed with this node's master key, once the key is known to be the database's. */
@Configuration(proxyBeanMethods = false)
class KeysConfiguration {

    /** A key that is missing is made only where nothing was sealed with one: a wrong one must not stand in its place. */
    @Bean
    Sealing sealing(KeyFile file, KeyMark mark) {
        if (!file.exists() && mark.isSet()) {
            throw mark.refusal();
        }
        var sealing = file.sealing();
        mark.requireSame(sealing.mark());
        return sealing;
    }
}
