/** Whom staff might propose to somebody, and why. */
@NullMarked
package org.handslag.matching.suggestion.application;

import org.jspecify.annotations.NullMarked;
