# Where the page is had.

locals {
  origin = "bucket"
  year   = 365 * 24 * 60 * 60

  cache_seconds = {
    # What changes under one name: index.html, worker.js, settings.json.
    lasting = { least = 0, unless_told = 0 }
    # What has a hash in its name.
    hashed = { least = 1, unless_told = local.year }
  }
}

resource "aws_cloudfront_origin_access_control" "this" {
  name                              = var.bucket
  description                       = "Reads the bucket of Kakoi"
  origin_access_control_origin_type = "s3"
  signing_behavior                  = "always"
  signing_protocol                  = "sigv4"
}

# Both follow what the file itself says (upload.sh): no-cache, or a year. CloudFront compresses only what it may keep for at
# least a second.
resource "aws_cloudfront_cache_policy" "this" {
  for_each = local.cache_seconds

  name        = "${var.bucket}-${each.key}"
  comment     = "Files of Kakoi, ${each.key}"
  min_ttl     = each.value.least
  default_ttl = each.value.unless_told
  max_ttl     = local.year

  parameters_in_cache_key_and_forwarded_to_origin {
    enable_accept_encoding_brotli = true
    enable_accept_encoding_gzip   = true

    cookies_config {
      cookie_behavior = "none"
    }

    headers_config {
      header_behavior = "none"
    }

    query_strings_config {
      query_string_behavior = "none"
    }
  }
}

resource "aws_cloudfront_distribution" "this" {
  comment             = "Kakoi"
  enabled             = true
  is_ipv6_enabled     = true
  http_version        = "http2and3"
  price_class         = "PriceClass_All"
  default_root_object = "index.html"
  aliases             = var.aliases
  web_acl_id          = var.web_acl_arn

  origin {
    origin_id                = local.origin
    domain_name              = aws_s3_bucket.this.bucket_regional_domain_name
    origin_access_control_id = aws_cloudfront_origin_access_control.this.id
  }

  # The page itself (/ is index.html), and what is there no more.
  default_cache_behavior {
    target_origin_id           = local.origin
    allowed_methods            = ["GET", "HEAD"]
    cached_methods             = ["GET", "HEAD"]
    viewer_protocol_policy     = "redirect-to-https"
    compress                   = true
    cache_policy_id            = aws_cloudfront_cache_policy.this["lasting"].id
    response_headers_policy_id = aws_cloudfront_response_headers_policy.this.id
  }

  # Every name with a hash has a dash before it, and no lasting name has one.
  ordered_cache_behavior {
    path_pattern               = "/*-????????????????.*"
    target_origin_id           = local.origin
    allowed_methods            = ["GET", "HEAD"]
    cached_methods             = ["GET", "HEAD"]
    viewer_protocol_policy     = "redirect-to-https"
    compress                   = true
    cache_policy_id            = aws_cloudfront_cache_policy.this["hashed"].id
    response_headers_policy_id = aws_cloudfront_response_headers_policy.this.id
  }

  # What is missing now may be uploaded the next moment.
  dynamic "custom_error_response" {
    for_each = [403, 404]

    content {
      error_code            = custom_error_response.value
      error_caching_min_ttl = 0
    }
  }

  viewer_certificate {
    acm_certificate_arn            = var.certificate_arn
    cloudfront_default_certificate = var.certificate_arn == null
    minimum_protocol_version       = var.certificate_arn == null ? "TLSv1" : "TLSv1.2_2021"
    ssl_support_method             = var.certificate_arn == null ? null : "sni-only"
  }

  restrictions {
    geo_restriction {
      restriction_type = "none"
    }
  }

  dynamic "logging_config" {
    for_each = var.log_bucket == null ? [] : [var.log_bucket]

    content {
      bucket          = logging_config.value
      prefix          = "kakoi/"
      include_cookies = false
    }
  }
}
