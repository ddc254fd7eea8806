package org.vigil.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.vigil.page.SiteAddress;

/**
 * Says which addresses we ask. A name is looked up here, once; if one of its addresses is not for us, none is. What passes
 * carries the addresses that were judged, so a name that answers differently a moment later leads nowhere else.
 */
@Component
class Guard {

    private final Names names;
    private final Reach reach;
    private final Optional<String> ourHost;

    Guard(Names names, Reach reach, SiteAddress site) {
        this.names = names;
        this.reach = reach;
        this.ourHost = WebAddress.parse(site.baseUrl()).map(WebAddress::host);
    }

    /** Nothing if we do not ask there. */
    Optional<Place> check(WebAddress address) throws UnknownHostException {
        var literal = address.literal();
        if (!reach.admits(address.port())
                || ourHost.filter(address.host()::equals).isPresent()
                || (literal.isEmpty() && !reach.admits(address.host()))) {
            return Optional.empty();
        }
        var found = literal.isPresent() ? List.<InetAddress>of(literal.get()) : names.find(address.host());
        return found.stream().allMatch(reach::admits) ? Optional.of(new Place(address, found)) : Optional.empty();
    }
}
