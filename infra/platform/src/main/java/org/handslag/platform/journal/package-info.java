/**
 * The facts of all states, each told once in one journal for each tenant, whatever dies on the way
 * (decision 0034).
 */
@NullMarked
package org.handslag.platform.journal;

import org.jspecify.annotations.NullMarked;
