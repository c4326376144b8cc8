/** What somebody takes along: everything about one person, or everything that a tenant owns. */
@NullMarked
package org.handslag.gateway.export;

import org.jspecify.annotations.NullMarked;
