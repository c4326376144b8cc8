/**
 * What the embedded database lets through: only what MongoDB does the same; everything else is
 * refused by name.
 */
@NullMarked
package org.handslag.servers.strict;

import org.jspecify.annotations.NullMarked;
