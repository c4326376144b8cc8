/** Instances as plain text, and the command that solves one without starting anything. */
@NullMarked
package org.handslag.matching.engine.text;

import org.jspecify.annotations.NullMarked;
