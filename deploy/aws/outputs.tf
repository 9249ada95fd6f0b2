output "url" {
  description = "Where the page is."
  value       = "https://${try(var.aliases[0], aws_cloudfront_distribution.this.domain_name)}/"
}

output "domain_name" {
  description = "What the aliases' DNS records point to."
  value       = aws_cloudfront_distribution.this.domain_name
}

output "distribution_id" {
  description = "The distribution, for what upload.sh leaves to be done by hand."
  value       = aws_cloudfront_distribution.this.id
}

output "bucket" {
  description = "The bucket, for upload.sh."
  value       = aws_s3_bucket.this.bucket
}
