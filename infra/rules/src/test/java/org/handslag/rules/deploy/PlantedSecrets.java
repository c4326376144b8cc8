package org.handslag.rules.deploy;

import java.util.Map;

/** Secrets of nobody, put together here, so that this file is none of those that hold one. */
final class PlantedSecrets {
    private static final String LONG = "0a1B2c3D4e5F6g7H8i9J";

    /** File name and content of each. */
    static final Map<String, String> FILES =
            Map.of(
                    "key.pem", "-----BEGIN " + "PRIVATE KEY-----\nMIIE\n",
                    "Token.java",
                            "String t = \"eyJhbGciOiJSUzI1NiJ9."
                                    + "eyJzdWIiOiJhbm5hIn0."
                                    + LONG
                                    + "\";",
                    "cloud.txt", "AK" + "IAIOSFODNN7EXAMPLE",
                    "forge.md", "gh" + "p_" + LONG + LONG,
                    "chat.sh", "xo" + "xb-" + LONG,
                    "service.yaml", "pass" + "word: " + LONG,
                    "service.properties", "some.client-" + "secret=" + LONG,
                    "realm.json", "{\"sec" + "ret\": \"" + LONG + "\"}",
                    "database.env", "URI=mongodb://anna:" + LONG + "@db:27017/x");

    private PlantedSecrets() {}
}
