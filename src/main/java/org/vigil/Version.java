package org.vigil;

import picocli.CommandLine.IVersionProvider;

/** The version of this build, as the jar says. */
class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
        return new String[] {"Vigil " + number()};
    }

    static String number() {
        var version = Vigil.class.getPackage().getImplementationVersion();
        return version == null ? "(not packaged)" : version;
    }
}
