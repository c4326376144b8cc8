package org.handslag.platform.call;

import org.jspecify.annotations.Nullable;

/**
 * Which part of a list is asked for: a controller method takes it as a parameter ({@code
 * ?limit=&after=}).
 *
 * @param limit 1 to 200
 * @param after the id, or the tenant's key, after which the part starts; null: from the beginning
 */
public record Paging(int limit, @Nullable String after) {}
