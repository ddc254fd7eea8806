package org.vigil.jobs;

import java.util.Optional;
import org.springframework.stereotype.Component;

/** Lets one node at a time be at a piece of work that people begin. */
@Component
public class OneNode {

    private final JobLocks locks;

    OneNode(JobLocks locks) {
        this.locks = locks;
    }

    /** A piece of work that this node is at; closing it lets others. It is let go as well when the node is gone. */
    public interface Work extends AutoCloseable {

        @Override
        void close();
    }

    /** The work of that name, unless another is at it. */
    public Optional<Work> begin(String name) {
        return locks.tryLock(name).map(held -> held::close);
    }
}
