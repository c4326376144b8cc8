/** Pairs over HTTP. */
@NullMarked
package org.handslag.matching.pair.web;

import org.jspecify.annotations.NullMarked;
