# The headers of every answer. crates/xtask/src/headers.rs says what they are; a test holds these against it.

locals {
  content_security_policy = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' blob:; connect-src 'self'; worker-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types kakoi"
  referrer_policy         = "no-referrer"

  # What CloudFront has no argument for.
  other_headers = {
    Permissions-Policy           = "accelerometer=(), autoplay=(), camera=(), clipboard-read=(), compute-pressure=(), display-capture=(), encrypted-media=(), gamepad=(), geolocation=(), gyroscope=(), hid=(), identity-credentials-get=(), idle-detection=(), keyboard-map=(), local-fonts=(), magnetometer=(), microphone=(), midi=(), otp-credentials=(), payment=(), picture-in-picture=(), publickey-credentials-create=(), publickey-credentials-get=(), screen-wake-lock=(), serial=(), storage-access=(), sync-xhr=(), usb=(), window-management=(), xr-spatial-tracking=(), clipboard-write=(self), fullscreen=(self)"
    Cross-Origin-Opener-Policy   = "same-origin"
    Cross-Origin-Embedder-Policy = "require-corp"
    Cross-Origin-Resource-Policy = "same-origin"
  }
}

resource "aws_cloudfront_response_headers_policy" "this" {
  name    = var.bucket
  comment = "The headers of Kakoi"

  security_headers_config {
    content_security_policy {
      content_security_policy = local.content_security_policy
      override                = true
    }

    # It says nosniff.
    content_type_options {
      override = true
    }

    referrer_policy {
      referrer_policy = local.referrer_policy
      override        = true
    }
  }

  custom_headers_config {
    dynamic "items" {
      for_each = local.other_headers

      content {
        header   = items.key
        value    = items.value
        override = true
      }
    }
  }
}
