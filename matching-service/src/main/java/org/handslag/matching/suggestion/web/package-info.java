/** Suggestions over HTTP. */
@NullMarked
package org.handslag.matching.suggestion.web;

import org.jspecify.annotations.NullMarked;
