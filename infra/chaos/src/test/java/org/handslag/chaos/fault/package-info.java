/** Schedules, without a platform. */
@NullMarked
package org.handslag.chaos.fault;

import org.jspecify.annotations.NullMarked;
