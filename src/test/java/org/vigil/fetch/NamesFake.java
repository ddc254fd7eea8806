package org.vigil.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.stream.Stream;

/** Names that lead where a test says: to several addresses, or elsewhere each time, as an attacker's do. */
class NamesFake implements Names {

    private final Map<String, Queue<List<InetAddress>>> answers = new HashMap<>();
    private final List<String> asked = new ArrayList<>();

    /** Said twice of one name, the second is what it answers from the second time on. */
    NamesFake with(String name, String... addresses) {
        answers.computeIfAbsent(name, any -> new ArrayDeque<>())
                .add(Stream.of(addresses).map(InetAddress::ofLiteral).toList());
        return this;
    }

    @Override
    public synchronized List<InetAddress> find(String name) throws UnknownHostException {
        asked.add(name);
        var next = answers.get(name);
        if (next == null) {
            throw new UnknownHostException(name);
        }
        return next.size() > 1 ? next.remove() : next.element();
    }

    synchronized List<String> asked() {
        return List.copyOf(asked);
    }
}
