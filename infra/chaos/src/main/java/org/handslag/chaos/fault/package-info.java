/** Which faults strike when, and how they are done to processes, links and clocks. */
@NullMarked
package org.handslag.chaos.fault;

import org.jspecify.annotations.NullMarked;
