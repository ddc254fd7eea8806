package org.vigil.door;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CsrfTokenRequestAttributeHandler;

/** Deny by default. What a stranger may not see looks like what is not there, and the desk like its door. */
@Configuration
@ConditionalOnWebApplication
class SecurityConfiguration {

    /** A path at which there is nothing. */
    private static final String NOWHERE = "/.nowhere";

    @Bean
    SecurityFilterChain routes(HttpSecurity http, RouteRules rules, SessionContext sessions, FormTokens tokens) {
        return http.authorizeHttpRequests(requests -> requests
                        // The forwards there are lead to what tells people that the way is closed, where asking again
                        // would go round in circles, and from a preview to pages that are open to all.
                        .dispatcherTypeMatchers(DispatcherType.FORWARD)
                        .permitAll()
                        .anyRequest()
                        .access(rules))
                .exceptionHandling(errors -> errors.authenticationEntryPoint(
                                (request, response, refused) -> showTheDoor(request, response))
                        .accessDeniedHandler((request, response, refused) -> refuse(request, response)))
                .securityContext(context -> context.securityContextRepository(sessions))
                .sessionManagement(management -> management.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(csrf -> csrf.csrfTokenRepository(tokens)
                        .csrfTokenRequestHandler(new CsrfTokenRequestAttributeHandler())
                        .requireCsrfProtectionMatcher(rules::changesInSomebodysName))
                // Our own filter sets the headers, on cached pages too.
                .headers(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .build();
    }

    private static void refuse(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        if (SecurityContextHolder.getContext().getAuthentication() instanceof SignedIn) {
            request.getRequestDispatcher(Desk.REFUSED).forward(request, response);
        } else {
            showTheDoor(request, response);
        }
    }

    /** Every address of the desk, real or not, leads a stranger to the one page where people sign in. */
    private static void showTheDoor(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        if (!Desk.holds(request)) {
            request.getRequestDispatcher(NOWHERE).forward(request, response);
            return;
        }
        var query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
        var onward = SameOrigin.isReading(request) ? Desk.onward(request.getRequestURI() + query) : Desk.HOME;
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader(
                "Location",
                onward.equals(Desk.HOME)
                        ? Desk.SIGN_IN
                        : Desk.SIGN_IN + "?to=" + URLEncoder.encode(onward, StandardCharsets.UTF_8));
    }

    /** Nobody: without this, Spring Boot would invent a user and print a password. */
    @Bean
    UserDetailsService nobody() {
        return new InMemoryUserDetailsManager();
    }
}
