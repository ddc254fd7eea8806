package org.vigil.drawing;

/** Something that can be printed on a sheet. */
@FunctionalInterface
interface Scene {

    void printOn(Sheet sheet);
}
