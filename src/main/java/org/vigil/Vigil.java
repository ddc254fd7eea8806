package org.vigil;

import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The program. */
@SpringBootApplication
public class Vigil {

    public static void main(String[] arguments) {
        System.out.println("Vigil");
    }
}
