package org.vigil.page;

import java.util.Arrays;
import java.util.List;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.server.ForwardedRequestCustomizer;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Server;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.jetty.servlet.JettyServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.security.web.util.matcher.IpAddressMatcher;
import org.springframework.stereotype.Component;

/**
 * Believes what a request says of the visitor's address only if one of our own proxies says it. To everybody else an
 * {@code X-Forwarded-For} is a header like any other, or throttling could be escaped by inventing addresses.
 */
@Component
class TrustedProxies implements WebServerFactoryCustomizer<JettyServletWebServerFactory> {

    private final List<IpAddressMatcher> proxies;

    TrustedProxies(@Value("${vigil.trusted-proxies:}") String addresses) {
        this.proxies = Arrays.stream(addresses.split(",", -1))
                .map(String::strip)
                .filter(address -> !address.isEmpty())
                .map(IpAddressMatcher::new)
                .toList();
    }

    @Override
    public void customize(JettyServletWebServerFactory factory) {
        factory.addServerCustomizers(this::configure);
    }

    private void configure(Server server) {
        for (var connector : server.getConnectors()) {
            for (var connections : connector.getConnectionFactories()) {
                if (connections instanceof HttpConfiguration.ConnectionFactory http) {
                    http.getHttpConfiguration().setSendServerVersion(false);
                    if (!proxies.isEmpty()) {
                        http.getHttpConfiguration().addCustomizer(new FromProxies());
                    }
                }
            }
        }
    }

    boolean trusts(String address) {
        return proxies.stream().anyMatch(proxy -> proxy.matches(address));
    }

    private final class FromProxies extends ForwardedRequestCustomizer {

        @Override
        public Request customize(Request request, HttpFields.Mutable responseHeaders) {
            return trusts(Request.getRemoteAddr(request)) ? super.customize(request, responseHeaders) : request;
        }
    }
}
