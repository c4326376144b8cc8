/** What an aggregate answers to a command: pure values, JDK only, so that models may use them. */
@NullMarked
package org.handslag.platform.decision;

import org.jspecify.annotations.NullMarked;
