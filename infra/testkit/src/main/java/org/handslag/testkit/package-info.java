/**
 * One service under test: real broker, real database protocol, real tokens, and the other services
 * played by events.
 */
@NullMarked
package org.handslag.testkit;

import org.jspecify.annotations.NullMarked;
