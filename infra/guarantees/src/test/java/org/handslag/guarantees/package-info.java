/**
 * What the platform promises, held to processes that die, servers that go away, and broken builds.
 */
@NullMarked
package org.handslag.guarantees;

import org.jspecify.annotations.NullMarked;
