package org.vigil.journey;

import org.junit.jupiter.api.BeforeAll;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.vigil.changes.Following;
import org.vigil.demo.Demo;

/** The demo newsroom, furnished before the first reader comes. */
class DemoSite {

    static final String RELEASED = "/news/2026/11/river-defenders-released";
    static final String CUT_OFF = "/news/2025/11/sarn-cut-off";
    static final String REPORT = "/news/2024/09/what-the-river-carries";

    @Autowired
    private Demo demo;

    @Autowired
    private Following following;

    @Value("${server.port}")
    int port;

    @BeforeAll
    void furnish() {
        demo.furnish(progress -> {});
        following.catchUp();
    }
}
