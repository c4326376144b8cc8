package org.handslag.platform.tenant;

import java.util.regex.Pattern;

/**
 * The organisation that answers for the data.
 *
 * @param key 2 to 40 lower-case letters, digits and hyphens; also the first part of every
 *     document's and every record's key
 */
public record Tenant(String key) {
    private static final Pattern KEY = Pattern.compile("[a-z0-9](?:[a-z0-9-]{0,38}[a-z0-9])");

    /**
     * @throws IllegalArgumentException where the key is not of the form above
     */
    public Tenant {
        if (!isKey(key)) {
            throw new IllegalArgumentException("not a tenant key");
        }
    }

    /** Whether the text can be a tenant's key. */
    public static boolean isKey(String text) {
        return KEY.matcher(text).matches();
    }

    /**
     * The key of one of this tenant's aggregates, in the database and on the bus: {@code
     * <tenant>/<id>}.
     */
    public String keyOf(String id) {
        return key + "/" + id;
    }

    @Override
    public String toString() {
        return key;
    }
}
