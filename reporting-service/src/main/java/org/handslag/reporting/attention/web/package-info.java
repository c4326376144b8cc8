/** Attention over HTTP. */
@NullMarked
package org.handslag.reporting.attention.web;

import org.jspecify.annotations.NullMarked;
