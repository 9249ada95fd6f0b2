variable "region" {
  description = "AWS region; the availability zones in main.tf belong to it"
  type        = string
  default     = plan.region

  validation {
    condition     = var.region == plan.region
    error_message = "The zones in main.tf belong to ${plan.region}: generate the design again for another region."
  }
}

# if certificate_wanted
variable "certificate_arn" {
  description = "ARN of the ACM certificate of the HTTPS listener"
  type        = string

  validation {
    condition     = can(regex("^arn:${plan.partition}:acm:${plan.region}:[0-9]{12}:certificate/.+$", var.certificate_arn))
    error_message = "Write the ARN of an ACM certificate of the region of the load balancer into terraform.tfvars."
  }
}
