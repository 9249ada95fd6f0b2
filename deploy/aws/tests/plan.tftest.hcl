# Plans without an account: `terraform init -backend=false && terraform test`.

mock_provider "aws" {
  mock_data "aws_iam_policy_document" {
    defaults = {
      json = "{}"
    }
  }
}

variables {
  region = "ap-northeast-1"
  bucket = "example-kakoi"
}

run "private" {
  command = plan

  assert {
    condition = alltrue([
      aws_s3_bucket_public_access_block.this.block_public_acls,
      aws_s3_bucket_public_access_block.this.block_public_policy,
      aws_s3_bucket_public_access_block.this.ignore_public_acls,
      aws_s3_bucket_public_access_block.this.restrict_public_buckets,
    ])
    error_message = "The bucket is private."
  }

  assert {
    condition     = aws_cloudfront_origin_access_control.this.signing_behavior == "always"
    error_message = "Every request to the bucket is signed."
  }

  assert {
    condition     = aws_s3_bucket_versioning.this.versioning_configuration[0].status == "Enabled"
    error_message = "What was overwritten can be had back."
  }

  assert {
    condition = alltrue([
      for behavior in concat(
        tolist(aws_cloudfront_distribution.this.default_cache_behavior),
        tolist(aws_cloudfront_distribution.this.ordered_cache_behavior),
      ) : behavior.viewer_protocol_policy == "redirect-to-https" && behavior.compress && toset(behavior.allowed_methods) == toset(["GET", "HEAD"])
    ])
    error_message = "Every file is had over TLS, compressed, and only had."
  }
}

run "headers" {
  command = plan

  assert {
    condition     = aws_cloudfront_response_headers_policy.this.security_headers_config[0].content_security_policy[0].content_security_policy == local.content_security_policy
    error_message = "The policy is sent."
  }

  assert {
    condition     = aws_cloudfront_response_headers_policy.this.security_headers_config[0].content_type_options[0].override
    error_message = "Types are not guessed."
  }

  assert {
    condition     = aws_cloudfront_response_headers_policy.this.security_headers_config[0].referrer_policy[0].referrer_policy == local.referrer_policy
    error_message = "No address is told to others."
  }

  assert {
    condition     = { for item in aws_cloudfront_response_headers_policy.this.custom_headers_config[0].items : item.header => item.value } == local.other_headers
    error_message = "The other headers are sent."
  }

  # CloudFront's quota for a header of one's own, and for a Content-Security-Policy.
  assert {
    condition     = alltrue([for value in concat([local.content_security_policy], values(local.other_headers)) : length(value) <= 1783])
    error_message = "CloudFront takes no longer header."
  }
}

run "caching" {
  command = plan

  assert {
    condition     = aws_cloudfront_cache_policy.this["lasting"].min_ttl == 0 && aws_cloudfront_cache_policy.this["lasting"].default_ttl == 0
    error_message = "What changes under one name is asked for each time."
  }

  assert {
    condition     = aws_cloudfront_cache_policy.this["hashed"].min_ttl > 0 && aws_cloudfront_cache_policy.this["hashed"].default_ttl == 31536000
    error_message = "What has a hash is kept."
  }

  assert {
    condition     = aws_cloudfront_distribution.this.ordered_cache_behavior[0].path_pattern == "/*-????????????????.*"
    error_message = "Names with sixteen digits of a hash are told apart."
  }

  assert {
    condition     = alltrue([for response in aws_cloudfront_distribution.this.custom_error_response : response.error_caching_min_ttl == 0 && try(length(response.response_page_path), 0) == 0])
    error_message = "What is missing is not remembered, and is not the page."
  }
}

run "without_a_host_name" {
  command = plan

  assert {
    condition     = aws_cloudfront_distribution.this.viewer_certificate[0].cloudfront_default_certificate
    error_message = "CloudFront's own certificate serves."
  }

  assert {
    condition     = length(aws_cloudfront_distribution.this.logging_config) == 0
    error_message = "Nothing is logged unasked."
  }
}

run "with_everything" {
  command = plan

  variables {
    aliases         = ["kakoi.example.com"]
    certificate_arn = "arn:aws:acm:us-east-1:123456789012:certificate/0"
    web_acl_arn     = "arn:aws:wafv2:us-east-1:123456789012:global/webacl/office/0"
    log_bucket      = "logs.s3.amazonaws.com"
  }

  assert {
    condition     = aws_cloudfront_distribution.this.viewer_certificate[0].minimum_protocol_version == "TLSv1.2_2021"
    error_message = "Old TLS is refused."
  }

  assert {
    condition     = output.url == "https://kakoi.example.com/"
    error_message = "The page is at its own name."
  }

  assert {
    condition     = aws_cloudfront_distribution.this.web_acl_id == var.web_acl_arn
    error_message = "The web ACL judges first."
  }

  assert {
    condition     = aws_cloudfront_distribution.this.logging_config[0].bucket == "logs.s3.amazonaws.com" && !aws_cloudfront_distribution.this.logging_config[0].include_cookies
    error_message = "Access is logged."
  }
}

run "a_host_name_without_certificate" {
  command = plan

  variables {
    aliases = ["kakoi.example.com"]
  }

  expect_failures = [var.aliases]
}

run "an_address_for_a_host_name" {
  command = plan

  variables {
    aliases         = ["https://kakoi.example.com/"]
    certificate_arn = "arn:aws:acm:us-east-1:123456789012:certificate/0"
  }

  expect_failures = [var.aliases]
}

run "what_is_of_another_region" {
  command = plan

  variables {
    bucket          = "Kakoi"
    certificate_arn = "arn:aws:acm:ap-northeast-1:123456789012:certificate/0"
    web_acl_arn     = "arn:aws:wafv2:ap-northeast-1:123456789012:regional/webacl/office/0"
    log_bucket      = "logs"
  }

  expect_failures = [var.bucket, var.certificate_arn, var.web_acl_arn, var.log_bucket]
}
