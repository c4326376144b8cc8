package org.handslag.platform.job;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What became of a row.
 *
 * @param row its number, from 1 on
 * @param made the ids of what it made, by name
 * @param refused the code of why not all of it could be applied; null: it was
 */
public record JobRow(int row, Map<String, String> made, @Nullable String refused) {}
