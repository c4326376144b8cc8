/** Guarantees as objects: what must hold of a service's events however its processes die. */
@NullMarked
package org.handslag.testkit.guarantee;

import org.jspecify.annotations.NullMarked;
