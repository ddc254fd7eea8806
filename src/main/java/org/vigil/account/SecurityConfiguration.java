package org.vigil.account;

import jakarta.servlet.DispatcherType;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;

/** Deny by default. What a stranger may not see looks like what is not there. */
@Configuration
@ConditionalOnWebApplication
class SecurityConfiguration {

    /** A path at which there is nothing. */
    private static final String NOWHERE = "/.nowhere";

    @Bean
    SecurityFilterChain routes(HttpSecurity http, RouteRules rules) {
        return http.authorizeHttpRequests(requests -> requests
                        // The one forward there is leads to nowhere; asked for permission again, it would go round in
                        // circles.
                        .dispatcherTypeMatchers(DispatcherType.FORWARD)
                        .permitAll()
                        .anyRequest()
                        .access(rules))
                .exceptionHandling(errors -> errors.authenticationEntryPoint((request, response, refused) ->
                        request.getRequestDispatcher(NOWHERE).forward(request, response)))
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                // Our own filter sets the headers, on cached pages too.
                .headers(AbstractHttpConfigurer::disable)
                // There is no sign-in yet, so there is nothing a forged request could borrow.
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .build();
    }

    /** Nobody: without this, Spring Boot would invent a user and print a password. */
    @Bean
    UserDetailsService staff() {
        return new InMemoryUserDetailsManager();
    }
}
