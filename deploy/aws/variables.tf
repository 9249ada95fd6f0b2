variable "region" {
  description = "The region of the bucket. CloudFront itself has none."
  type        = string
}

variable "bucket" {
  description = "The name of the bucket, which nobody else in the world may have."
  type        = string

  validation {
    condition     = can(regex("^[a-z0-9][a-z0-9-]{1,61}[a-z0-9]$", var.bucket))
    error_message = "A bucket's name has 3 to 63 lower-case letters, digits and hyphens, and begins and ends with a letter or digit. (One with dots has no certificate.)"
  }
}

variable "aliases" {
  description = "The page's own host names, such as kakoi.example.com. Their DNS records are not made here."
  type        = list(string)
  default     = []

  validation {
    condition     = length(var.aliases) == 0 || var.certificate_arn != null
    error_message = "A host name of your own needs certificate_arn."
  }

  validation {
    condition     = alltrue([for name in var.aliases : can(regex("^(\\*\\.)?([a-z0-9-]+\\.)+[a-z]{2,}$", name))])
    error_message = "A host name has no scheme, port or path: kakoi.example.com."
  }
}

variable "certificate_arn" {
  description = "The ACM certificate of the aliases."
  type        = string
  default     = null

  validation {
    condition     = var.certificate_arn == null || can(regex("^arn:aws:acm:us-east-1:[0-9]{12}:certificate/.+$", var.certificate_arn))
    error_message = "CloudFront takes an ACM certificate of us-east-1: arn:aws:acm:us-east-1:123456789012:certificate/..."
  }
}

variable "web_acl_arn" {
  description = "A WAF web ACL of scope CLOUDFRONT, such as one that lets in your company's addresses alone."
  type        = string
  default     = null

  validation {
    condition     = var.web_acl_arn == null || can(regex("^arn:aws:wafv2:us-east-1:[0-9]{12}:global/webacl/.+$", var.web_acl_arn))
    error_message = "CloudFront takes a web ACL of WAFv2 and scope CLOUDFRONT, which is in us-east-1."
  }
}

variable "log_bucket" {
  description = "The domain name of an S3 bucket with ACLs that takes access logs, such as logs.s3.amazonaws.com. Without one nothing is logged."
  type        = string
  default     = null

  validation {
    condition     = var.log_bucket == null || can(regex("\\.s3\\..*amazonaws\\.com$", var.log_bucket))
    error_message = "CloudFront wants the bucket's domain name: NAME.s3.amazonaws.com."
  }
}

variable "tags" {
  description = "Tags of everything that is made."
  type        = map(string)
  default     = {}
}
