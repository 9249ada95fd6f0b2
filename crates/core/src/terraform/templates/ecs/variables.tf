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

variable "dns_suffix" {
  description = "Domain of the partition's service hosts"
  type        = string
}

variable "vpc_id" {
  description = "Id of the VPC"
  type        = string
}

variable "private_subnet_ids" {
  description = "Ids of the subnets of the tasks, one a zone"
  type        = list(string)
}

variable "endpoint_security_group_id" {
  description = "Id of the security group of the interface endpoints"
  type        = string
}

variable "s3_prefix_list_id" {
  description = "Id of the prefix list with the addresses of S3"
  type        = string
}

variable "dynamodb_prefix_list_id" {
  description = "Id of the prefix list with the addresses of DynamoDB"
  type        = string
}

variable "alb_security_group_id" {
  description = "Id of the security group of the load balancer"
  type        = string
}

variable "target_group_arn" {
  description = "ARN of the target group of the load balancer"
  type        = string
}

variable "repository" {
  description = "Name of the ECR repository of this account and region"
  type        = string
}

variable "image_tag" {
  description = "Tag of the image"
  type        = string
}

variable "image_digest" {
  description = "Digest of the image, sha256:..."
  type        = string
}

variable "image" {
  description = "Image of the container"
  type        = string
}

variable "container_port" {
  description = "Port on which the container listens"
  type        = number

  validation {
    condition     = var.container_port >= 1 && var.container_port <= 65535
    error_message = "A port is a number from 1 to 65535."
  }
}

variable "cpu" {
  description = "CPU units of a task; 1024 are one vCPU"
  type        = number
}

variable "memory" {
  description = "Memory of a task in MiB"
  type        = number
}

variable "desired_count" {
  description = "Number of tasks"
  type        = number

  validation {
    condition     = var.desired_count >= 0
    error_message = "The number of tasks cannot be negative."
  }
}

variable "load_balancer_arn_suffix" {
  description = "Load balancer as CloudWatch names it"
  type        = string
}

variable "target_group_arn_suffix" {
  description = "Target group as CloudWatch names it"
  type        = string
}

variable "target_group_name" {
  description = "Name of the target group that takes the traffic at first"
  type        = string
}

variable "green_target_group_name" {
  description = "Name of the target group of the version that comes"
  type        = string
}

variable "listener_arn" {
  description = "ARN of the listener that users reach"
  type        = string
}

variable "test_listener_arn" {
  description = "ARN of the listener that leads to the version that comes"
  type        = string
}

variable "alarm_topic_arn" {
  description = "ARN of the SNS topic that the alarms report to"
  type        = string
}
