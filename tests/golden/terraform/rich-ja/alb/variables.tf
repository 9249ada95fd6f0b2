# Kakoi が生成したファイルです。内容と変更方法は README.md にあります。

variable "name" {
  description = "Prefix of the names of all resources"
  type        = string
}

variable "vpc_id" {
  description = "Id of the VPC"
  type        = string
}

variable "subnet_ids" {
  description = "Ids of the subnets of the load balancer, one a zone"
  type        = list(string)
}

variable "container_port" {
  description = "Port on which the container listens"
  type        = number

  validation {
    condition     = var.container_port >= 1 && var.container_port <= 65535
    error_message = "A port is a number from 1 to 65535."
  }
}

variable "certificate_arn" {
  description = "ARN of the certificate of the HTTPS listener"
  type        = string
}

variable "allowed_cidrs" {
  description = "IPv4 ranges that may connect to the load balancer"
  type        = list(string)

  validation {
    condition     = length(var.allowed_cidrs) >= 1 && alltrue([for cidr in var.allowed_cidrs : can(cidrnetmask(cidr))])
    error_message = "Write at least one IPv4 CIDR such as 203.0.113.0/24."
  }
}
