# if blue_green
# GreenTargetGroup
# if blue_green
resource "aws_lb_target_group" "green" {
  name_prefix = plan.target_group_prefix
  target_type = "ip"
  vpc_id      = var.vpc_id
  protocol    = "HTTP"
  port        = var.container_port

  deregistration_delay = 30

  health_check {
    path                = plan.health_check_path
    matcher             = plan.health_check_codes
    interval            = plan.health_check_interval
    timeout             = plan.health_check_timeout
    healthy_threshold   = plan.healthy_threshold
    unhealthy_threshold = plan.unhealthy_threshold
  }

  tags = { Name = "${var.name}-green" }

  lifecycle {
    create_before_destroy = true
  }
}

# if blue_green
# TestListener
# if blue_green
resource "aws_lb_listener" "test" {
  load_balancer_arn = aws_lb.this.arn
  port              = plan.test_port
  protocol          = plan.test_protocol
  # if https
  certificate_arn = var.certificate_arn
  # if https
  ssl_policy = "ELBSecurityPolicy-TLS13-1-2-2021-06"

  default_action {
    type             = "forward"
    target_group_arn = aws_lb_target_group.this.arn
  }

  tags = { Name = "${var.name}-test" }

  # CodeDeployMoves
  lifecycle {
    ignore_changes = [default_action]
  }
}

# if blue_green
resource "aws_vpc_security_group_ingress_rule" "test" {
  security_group_id = aws_security_group.this.id
  description       = "Test listener from the internet"
  cidr_ipv4         = "0.0.0.0/0"
  ip_protocol       = "tcp"
  from_port         = aws_lb_listener.test.port
  to_port           = aws_lb_listener.test.port

  tags = { Name = "${var.name}-alb-test" }
}
