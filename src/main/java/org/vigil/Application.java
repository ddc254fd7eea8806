package org.vigil;

import org.springframework.boot.autoconfigure.SpringBootApplication;

/** All modules, wired. */
@SpringBootApplication
class Application {}
