package org.vigil.demo;

/** Something that can be printed on a sheet. */
@FunctionalInterface
interface Scene {

    void printOn(Sheet sheet);
}
