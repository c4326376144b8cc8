/** Recording costs. */
@NullMarked
package org.handslag.reporting.cost.application;

import org.jspecify.annotations.NullMarked;
