/** Erasures over HTTP. */
@NullMarked
package org.handslag.gateway.erasure.web;

import org.jspecify.annotations.NullMarked;
