/** That the gateway is measured, and that wrong answers end it. */
@NullMarked
package org.handslag.benchmark.gateway;

import org.jspecify.annotations.NullMarked;
