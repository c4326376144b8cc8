/** Asking for an erasure, deciding it, and seeing it through. */
@NullMarked
package org.handslag.gateway.erasure.application;

import org.jspecify.annotations.NullMarked;
