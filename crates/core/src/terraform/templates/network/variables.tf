variable "name" {
  description = "Prefix of the names of all resources"
  type        = string
}

variable "region" {
  description = "AWS region"
  type        = string
}

variable "partition" {
  description = "AWS partition, the second part of every ARN"
  type        = string
}

variable "account_id" {
  description = "AWS account id"
  type        = string
}

variable "cidr" {
  description = "IPv4 range of the VPC"
  type        = string

  validation {
    condition     = can(cidrnetmask(var.cidr))
    error_message = "Write an IPv4 CIDR such as 10.0.0.0/16."
  }
}

# if public_subnets
variable "zones" {
  description = "IPv4 ranges of the public and the private subnet, by availability zone"
  type        = map(object({ public = string, private = string }))
}

# unless public_subnets
variable "zones" {
  description = "IPv4 range of the private subnet, by availability zone"
  type        = map(object({ private = string }))
}

variable "nat_zone" {
  description = "Availability zone of the NAT gateway"
  type        = string
}

variable "log_key_arn" {
  description = "ARN of the KMS key of the log groups"
  type        = string
}
